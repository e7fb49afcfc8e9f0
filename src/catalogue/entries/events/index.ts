// Entries only: what the rules share among themselves stays here.
export { autoscalerBlind } from './autoscalerBlind';
export { eventStorm } from './eventStorm';
export { nodeWarnings } from './nodeWarnings';
export { workloadWarnings } from './workloadWarnings';
