export { changePerson, removePerson } from './change-person.ts';
export { listPeople } from './list-people.ts';
