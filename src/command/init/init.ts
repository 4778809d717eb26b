/** `markdownlint-postmortem init`: the configuration, the hook, the workflow and the editor, in one step. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { createTwoFilesPatch } from "diff";
import { homepage } from "../../plugin/define-rule.ts";
import type { InitArguments } from "../arguments.ts";
import { nameFrom } from "../discover.ts";
import { Failure, messageOf } from "../failure.ts";
import { packageName } from "../package.ts";
import { workTreeOf } from "../repository.ts";
import { replaceAll, writeNew } from "../write.ts";
import { configurationStep, editorStep, ignoreStep } from "./configuration.ts";
import { hookStep, usesHusky } from "./hook.ts";
import type { Setup, Step } from "./step.ts";
import { usesGitLab, workflowSteps } from "./workflow.ts";

/**
 * Shows what it will write, and writes it: all or nothing. Existing content stays, including comments.
 * @throws Failure outside of a Git repository's root, where a file cannot be read as what it should be, or cannot be written.
 */
export async function init({ dryRun, path, standard }: InitArguments, directory: string): Promise<number> {
  requireRepository(directory);
  const setup: Setup = { directory, path: folderWithin(directory, path ?? (await askForFolder())), standard };
  const steps = [configurationStep(setup), hookStep(setup), ...workflowSteps(setup), editorStep(setup), ignoreStep(setup)];
  const open = steps.filter(({ before, after }) => before !== after);
  for (const step of steps) process.stdout.write(describe(step));
  if (!dryRun) await writeSteps(open, directory);
  process.stdout.write(open.length > 0 && dryRun ? "Nothing has been written. Run this without --dry-run to write it.\n" : next(setup));
  return 0;
}

function requireRepository(directory: string): void {
  const root = workTreeOf(directory);
  if (root === undefined) throw new Failure('This is not a Git repository; run "git init" first, or change to your repository');
  if (root !== directory) throw new Failure(`This folder is inside a Git repository; run "init" in its root, ${relative(directory, root)}`);
}

/** Asks only if somebody is at the keyboard. */
async function askForFolder(): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("In which folder are your postmortems, such as docs/incidents? (Enter: anywhere in the repository) ").finally(() => { terminal.close(); });
  return answer.trim() === "" ? undefined : answer.trim();
}

/** @throws Failure if the folder is not within the repository. */
function folderWithin(directory: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const folder = nameFrom(directory, resolve(directory, path));
  if (folder.startsWith("../") || folder === "..") throw new Failure(`--path is a folder of this repository, and ${path} is not in it`);
  return folder === "" ? undefined : folder;
}

function describe({ file, before, after }: Step): string {
  if (before === after || (before === undefined && after === "")) return `${file} stays as it is.\n\n`;
  if (before === undefined) return `${file} is new:\n\n${indented(after)}\n`;
  const patch = createTwoFilesPatch(file, file, before, after, "", "", { context: 1 });
  return `${file} changes:\n\n${indented(patch.split("\n").slice(4).join("\n"))}\n`;
}

const indented = (text: string): string => text.trimEnd().split("\n").map((line) => `    ${line}`.trimEnd()).join("\n") + "\n";

/** Writes all files, or none: what is new is removed if another one fails. */
async function writeSteps(steps: readonly Step[], directory: string): Promise<void> {
  const undo: (() => void)[] = [];
  try {
    for (const { file, after } of steps.filter(({ before, after: text }) => before === undefined && text !== "")) await create(file, after, directory, undo);
    const changed = steps.flatMap(({ file, before, after }) => (before === undefined ? [] : { path: join(directory, file), name: file, before: Buffer.from(before), after: Buffer.from(after) }));
    await replaceAll(changed);
  } catch (error) {
    for (const takeBack of undo.reverse()) takeBack();
    throw error;
  }
}

async function create(file: string, content: string, directory: string, undo: (() => void)[]): Promise<void> {
  const path = join(directory, file);
  try {
    const made = mkdirSync(dirname(path), { recursive: true });
    if (made !== undefined) undo.push(() => { rmSync(made, { recursive: true, force: true }); });
    if (!(await writeNew(path, content))) throw new Error("it exists by now");
    undo.push(() => { rmSync(path, { force: true }); });
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${messageOf(error)}; nothing was changed`, { cause: error });
  }
}

function next(setup: Setup): string {
  const isHooked = usesHusky(setup) || existsSync(join(setup.directory, ".git", "hooks", "pre-commit"));
  return `What to do next:

  npm install --save-dev markdownlint-cli2 ${packageName}
  npx ${packageName}
${isHooked ? "" : "  pre-commit install\n"}
The first command installs the rules, the second checks your postmortems${isHooked ? "" : ", and the\nthird makes Git check them before each commit"}.
${usesGitLab(setup) ? `Add the job of ${homepage}/blob/main/recipes/gitlab-ci.yml to .gitlab-ci.yml to check each merge request.\nIt is in the package too: node_modules/${packageName}/recipes/gitlab-ci.yml` : "Commit the files above, and CI will check each pull request."}
`;
}
