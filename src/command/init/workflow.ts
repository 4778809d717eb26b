/** CI: a workflow of our own, or one that runs markdownlint-cli2's action already. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageName, packageVersion, readPackaged } from "../package.ts";
import { isRecord } from "./hook.ts";
import { isThere, readIfThere, type Setup, type Step } from "./step.ts";
import { withItemBefore } from "./yaml.ts";

const folder = ".github/workflows";

/** GitLab has its jobs in one file, which is up to the team. */
export const usesGitLab = (setup: Setup): boolean => isThere(setup, ".gitlab-ci.yml") && !isThere(setup, ".github");

/** @throws Failure if a workflow with the action cannot be read. */
export function workflowSteps(setup: Setup): Step[] {
  if (usesGitLab(setup)) return [];
  const withAction = workflowsIn(setup).filter(({ text }) => /uses:\s*["']?DavidAnson\/markdownlint-cli2-action/iu.test(text));
  // The action reads the configuration, and fails where the rules that it names are not installed.
  if (withAction.length > 0) return withAction.map(({ file, text }) => ({ file, before: text, after: text.includes(packageName) ? text : withItemBefore(file, text, isAction, `run: npm install --no-save ${packageName}@${packageVersion()}`) }));
  const file = `${folder}/postmortem.yml`;
  const before = readIfThere(setup, file);
  return [{ file, before, after: before ?? readPackaged("recipes/github-actions.yml") }];
}

function workflowsIn(setup: Setup): { file: string; text: string }[] {
  if (!isThere(setup, folder)) return [];
  const names = readdirSync(join(setup.directory, folder)).filter((name) => /\.ya?ml$/u.test(name)).sort();
  return names.map((name) => ({ file: `${folder}/${name}`, text: readIfThere(setup, `${folder}/${name}`) ?? "" }));
}

const isAction = (map: unknown): boolean => isRecord(map) && /^DavidAnson\/markdownlint-cli2-action/iu.test(String(map["uses"]));
