export { anonymise, checkOwnPassword, createAccount, identify, setDisabled, setPassword } from './account.ts';
export { checkPassword } from './check-password.ts';
export { Entrance } from './entrance.ts';
export { hashPassword } from './password.ts';
export { ensureResearcher, findByEmail, hasResearchers, updateResearcher } from './researcher.queries.ts';
