import React, { type ReactNode } from 'react';
import { objectPath } from '../../../contract/links';
import { describeRef, type ObjectRef } from '../../../contract/objectRef';
import { AppLink } from './AppLink';

interface Props {
  object: ObjectRef;
  /** Instead of `Kind namespace/name`. */
  children?: ReactNode;
  className?: string;
}

/** Link to the page of an object. */
export function ObjectLink({ object, children, className }: Props) {
  return (
    <AppLink path={objectPath(object)} className={className}>
      {children ?? describeRef(object)}
    </AppLink>
  );
}
