export { pressBrakes, releaseBrakes } from './brake.ts';
export { forgetDevices } from './brake.queries.ts';
export {
  codeBrake,
  emailBrake,
  type Origin,
  rememberDevice,
  signInBrakes,
  tokenBrake,
} from './sign-in-brakes.ts';
