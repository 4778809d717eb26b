/** Changes to the text of an open file. */

/** A change within one line of the file as it is; what is inserted may have several lines. Line and column count from 1. */
export interface TextEdit {
  readonly line: number;
  readonly column: number;
  readonly deleteCount: number;
  readonly insertText: string;
}

/** A text after some edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const ordered = [...edits].sort((one, other) => other.line - one.line || other.column - one.column);
  for (const { line, column, deleteCount, insertText } of ordered) {
    const content = lines[line - 1] ?? "";
    lines[line - 1] = content.slice(0, column - 1) + insertText + content.slice(column - 1 + deleteCount);
  }
  return lines.join("\n");
}
