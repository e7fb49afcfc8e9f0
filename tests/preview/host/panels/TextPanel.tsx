import React from 'react';
import { renderTextPanelMarkdown, textUtil, type PanelProps } from '@grafana/data';
import { definePanel } from './definePanel';

interface Options {
  mode: 'markdown' | 'html' | 'code';
  content: string;
}

function TextPanel({ options, replaceVariables }: PanelProps<Options>) {
  const content = replaceVariables(options.content);
  const html = options.mode === 'html' ? textUtil.sanitizeTextPanelContent(content) : renderTextPanelMarkdown(content);
  return <div className="markdown-html" dangerouslySetInnerHTML={{ __html: html }} />;
}

export const textPanel = definePanel<Options>({
  id: 'text',
  name: 'Text',
  component: TextPanel,
  color: 'thresholds',
  options: { mode: 'markdown', content: '' },
});
