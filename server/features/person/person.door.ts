export { changePerson, removePerson, resetPerson } from './change-person.ts';
export { listPeople } from './list-people.ts';
