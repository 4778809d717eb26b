import type { Checklist } from "../checklist.ts";

export interface PageDocument extends Checklist {
  readonly source: readonly string[];
  readonly firstLine: number;
}

export function renderPage(documents: readonly PageDocument[], options: { version: string }): string {
  return `${options.version} ${String(documents.length)}`;
}
