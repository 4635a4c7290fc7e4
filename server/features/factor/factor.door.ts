export {
  dropFactors,
  ensureRecoveryCodes,
  readFactors,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  secondStepOf,
} from './factors.ts';
export { addPasskey, askNewPasskey, askPasskey, siteOf, usePasskey } from './passkeys.ts';
export { useRecoveryCode } from './recovery-codes.ts';
export { confirmTotp, makeTotp, useTotp } from './totp.ts';
export { selectWithFactor } from './factor.queries.ts';
