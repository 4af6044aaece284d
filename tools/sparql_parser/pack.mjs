// Packs the parser of SPARQL 1.1 that the query page uses into one module, which it writes to
// standard output.

import { build } from "esbuild";

const entry = `
  import sparqljs from "sparqljs";

  /** Parse a query; throws where it is none. The engine judges the rest of its sense. */
  export function parse(query) {
    return new sparqljs.Parser({ skipValidation: true }).parse(query);
  }
`;

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  format: "esm",
  legalComments: "none",
  write: false,
});
process.stdout.write(outputFiles[0].contents);
