-- Beside the database of the studio: who was invited, and what was said. On servers of two bodies each has its own.
create database fourlinks_roster;
create database fourlinks_answers;
