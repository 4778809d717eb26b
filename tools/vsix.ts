/** Packs the extension for VS Code: `npm run vsix [-- <folder>]` writes it to editors/vscode, or to a folder. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { snippets } from "../src/command/editor/snippets.ts";
import { bundleFor, schema, writeBundles } from "./build.ts";

const folder = "editors/vscode";
const target = resolve(process.env["INIT_CWD"] ?? ".", process.argv[2] ?? folder);

const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { name: string; version: string };
const own = await bundleFor({ entryPoints: ["src/index.ts"], outfile: join(folder, "dist/rules.mjs") });
const extension = await bundleFor({
  entryPoints: [join(folder, "src/extension.ts")],
  outfile: join(folder, "dist/extension.js"),
  format: "cjs",
  platform: "node",
  external: ["vscode"],
  minifySyntax: true,
  minifyWhitespace: true,
});
await writeBundles(join(folder, "dist"), [own, extension]);
await writeFile(join(folder, "dist/schema.json"), `${JSON.stringify(schema(), undefined, 2)}\n`);
await writeFile(join(folder, "dist/snippets.json"), `${JSON.stringify(snippets(), undefined, 2)}\n`);
await copyFile("LICENSE", join(folder, "LICENSE"));
await createVSIX({ cwd: folder, packagePath: join(target, `${name}-${version}.vsix`), dependencies: false });
