import { runStaticSteps } from './staticSteps';
import { report } from './steps';

void runStaticSteps().then(report);
