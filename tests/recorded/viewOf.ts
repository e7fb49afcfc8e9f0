export { type Objects, viewOf } from '../../src/diagnosis/testing/viewOf';
