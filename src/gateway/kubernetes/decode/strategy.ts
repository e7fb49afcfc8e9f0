import type { Reader } from '../protobuf/Reader';
import { decodeIntOrString } from './intOrString';

/** The name of an update strategy; field 1 in each workload kind. */
export function decodeStrategyType(reader: Reader): string {
  let type = '';
  while (reader.next()) {
    if (reader.field === 1) {
      type = reader.word();
    }
  }
  return type;
}

export interface DeploymentStrategy {
  strategy: string;
  maxUnavailable: string;
  maxSurge: string;
}

function decodeRollingUpdate(reader: Reader, strategy: DeploymentStrategy): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        strategy.maxUnavailable = reader.message(decodeIntOrString);
        break;
      case 2:
        strategy.maxSurge = reader.message(decodeIntOrString);
        break;
    }
  }
}

/** apps/v1 DeploymentStrategy. */
export function decodeDeploymentStrategy(reader: Reader): DeploymentStrategy {
  const strategy: DeploymentStrategy = { strategy: '', maxUnavailable: '', maxSurge: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        strategy.strategy = reader.word();
        break;
      case 2:
        reader.message((inner) => decodeRollingUpdate(inner, strategy));
        break;
    }
  }
  return strategy;
}
