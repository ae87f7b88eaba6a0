// Builds the pages' styles and scripts into wwwroot/assets; the project file runs it when a source is newer.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, "..", "wwwroot", "assets");
const sheets = ["portal", "work"];

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

// _tokens.scss gives every functional colour, so the fallbacks beside each use are dead weight.
for (const sheet of sheets) {
  const compiled = sass.compile(join(here, "styles", `${sheet}.scss`), {
    loadPaths: [join(here, "..", "node_modules")],
    quietDeps: true,
  });
  const css = compiled.css.replace(/var\((--govuk-[a-z-]+-colour), [^()]+\)/g, "var($1)");
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, legalComments: "none" });
  await writeFile(join(output, `${sheet}.css`), code);
}

await esbuild.build({
  entryPoints: [join(here, "scripts", "site.js"), join(here, "scripts", "head.js")],
  bundle: true,
  minify: true,
  format: "iife",
  legalComments: "none",
  logLevel: "warning",
  outdir: output,
  target: "es2020",
});
