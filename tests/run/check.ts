import { codeSteps, inLanes, unitSteps } from './staticSteps';
import { report } from './steps';

void inLanes(codeSteps(), unitSteps()).then(report);
