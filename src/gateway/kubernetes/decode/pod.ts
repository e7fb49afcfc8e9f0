import { packVersion } from '../../cache/pods/packPod';
import { PodRecord } from '../../cache/pods/PodRecord';
import { type PodFamily, PodShape, type PodSpecTemplate } from '../../cache/pods/PodTemplates';
import type { Condition } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { DecodeError } from '../protobuf/DecodeError';
import type { Reader } from '../protobuf/Reader';
import { TemplateTable } from '../protobuf/TemplateTable';
import { decodeClaimName } from './claimName';
import { CONDITIONS, FAMILY, SPEC, STATUS } from './podMasks';
import { decodeConditions, decodeFamily, decodeSpecTemplate, decodeStatusRest } from './podTemplates';
import { Numbers, Projection } from './Projection';
import { decodeTime } from './time';

const NO_CLAIMS: readonly string[] = [];

/**
 * Decodes core/v1 Pods into records. A pod is reduced to what it has in common with others, and only what was not seen
 * before is decoded further: of 50,000 pods of 500 Deployments some thousand parts are.
 */
class PodDecoder {
  private readonly numbers = new Numbers();
  private readonly family = new Projection(this.numbers);
  private readonly spec = new Projection(this.numbers);
  private readonly conditions = new Projection(this.numbers);
  private readonly status = new Projection(this.numbers);
  private readonly families = new TemplateTable<PodFamily>();
  private readonly specs = new TemplateTable<PodSpecTemplate>();
  private readonly conditionLists = new TemplateTable<readonly Condition[]>();
  private readonly shapes = new TemplateTable<PodShape>();

  private name = '';
  private uid = '';
  private version = '';
  private createdAt: EpochMs | null = null;
  private deletedAt: EpochMs | null = null;
  private generation: number | null = null;
  private nodeName: string | null = null;
  private podIP = '';
  private claimNames: string[] | undefined;

  decode(reader: Reader): PodRecord {
    this.start();
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          reader.message(this.readMeta);
          break;
        case 2:
          reader.message(this.readSpec);
          break;
        case 3:
          reader.message(this.readStatus);
          break;
      }
    }
    if (this.name === '') {
      throw new DecodeError('an object without a name');
    }
    return new PodRecord(
      this.name,
      this.uid,
      packVersion(this.version),
      this.createdAt === null ? null : this.createdAt / 1000,
      this.deletedAt,
      this.generation,
      this.families.find(this.family.out, decodeFamily),
      this.shape(),
      this.nodeName,
      this.podIP,
      this.claimNames?.slice() ?? NO_CLAIMS,
      this.numbers.taken()
    );
  }

  private start(): void {
    this.numbers.clear();
    this.createdAt = null;
    this.deletedAt = null;
    this.generation = null;
    for (const { out } of [this.family, this.spec, this.conditions, this.status]) {
      out.clear();
    }
    this.name = '';
    this.uid = '';
    this.version = '';
    this.nodeName = null;
    this.podIP = '';
    this.claimNames = undefined;
  }

  private shape(): PodShape {
    const spec = this.specs.find(this.spec.out, decodeSpecTemplate);
    const conditions = this.conditionLists.find(this.conditions.out, decodeConditions);
    const make = (bytes: Buffer) => new PodShape(spec, { ...decodeStatusRest(bytes), conditions });
    const salt = this.specs.lastHash ^ (this.conditionLists.lastHash >>> 1);
    return this.shapes.find(this.status.out, make, [spec, conditions], salt);
  }

  private readonly readMeta = (reader: Reader): void => {
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          this.name = reader.text();
          break;
        case 5:
          this.uid = reader.text();
          break;
        case 6:
          this.version = reader.text();
          break;
        case 7:
          this.generation = reader.integer() || null;
          break;
        case 8:
          this.createdAt = reader.message(decodeTime);
          break;
        case 9:
          this.deletedAt = reader.message(decodeTime);
          break;
        default:
          this.family.field(reader, FAMILY[reader.field]);
      }
    }
  };

  private readonly readSpec = (reader: Reader): void => {
    while (reader.next()) {
      switch (reader.field) {
        case 1: {
          const claim = reader.message(decodeClaimName);
          if (claim !== '') {
            this.claimNames ??= [];
            this.claimNames.push(claim);
          }
          break;
        }
        case 10:
          this.nodeName = reader.word() || null;
          break;
        default:
          this.spec.field(reader, SPEC[reader.field]);
      }
    }
  };

  private readonly readStatus = (reader: Reader): void => {
    while (reader.next()) {
      switch (reader.field) {
        case 2:
          this.conditions.field(reader, CONDITIONS[2]);
          break;
        case 6:
          this.podIP = reader.text();
          break;
        default:
          this.status.field(reader, STATUS[reader.field]);
      }
    }
  };
}

const decoder = new PodDecoder();

/** core/v1 Pod. Throws DecodeError when there is no name. */
export function decodePod(reader: Reader): PodRecord {
  return decoder.decode(reader);
}
