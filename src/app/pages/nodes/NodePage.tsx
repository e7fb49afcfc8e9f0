import React from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { objectPath } from '../../../contract/links';

/** `nodes/<name>` is the short way to a node's page, which has the address of every object's. */
export default function NodePage() {
  const { name = '' } = useParams();
  const { search } = useLocation();
  return <Navigate replace to={{ pathname: objectPath({ kind: 'Node', namespace: null, name }), search }} />;
}
