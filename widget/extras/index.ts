export { Extras } from './extras.ts';
