/** Say what is wrong with a query, and where. */

import { button, element } from "./elements.js";
import { PREFIXES } from "./iris.js";

const PLACE = /^error at (\d+):(\d+): (.*)$/s; // as Oxigraph's parser says it

/**
 * Explain why there is no answer.
 *
 * @param {string} message what the endpoint said
 * @param {string} query
 * @param {(line: number, column: number) => void} goTo moves the cursor there, counting from 1
 */
export function showFault(message, query, goTo) {
  const found = PLACE.exec(message);
  if (found === null) return alertBox("No answer", element("p", {}, message));
  const [line, column] = [Number(found[1]), Number(found[2])];
  const text = query.split("\n")[line - 1] ?? "";
  const caret = text.slice(0, column - 1).replace(/\S/g, " ");
  const hint = undeclaredPrefix(query);
  return alertBox(
    `The query cannot be read at line ${line}, column ${column}`,
    element("pre", { tabindex: "0" }, `${text}\n${caret}^`),
    element("p", {}, hint ?? `The parser says: ${found[3]}`),
    button("Go to this place", () => goTo(line, column)),
  );
}

function alertBox(title, ...children) {
  return element("div", { class: "fault", role: "alert" }, element("h3", {}, title), ...children);
}

/** Find a prefix that is used but not declared, by far the most common reason. */
function undeclaredPrefix(query) {
  const bare = query.replace(/#[^\n]*|<[^>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    part.startsWith("<") ? "<>" : "",
  );
  const declared = new Set([...bare.matchAll(/PREFIX\s+([\w.-]*):/gi)].map((match) => match[1]));
  const used = [...bare.matchAll(/(?<![\w?$:.-])([a-z][\w-]*):/gi)].map((match) => match[1]);
  const missing = used.find((prefix) => !declared.has(prefix));
  if (missing === undefined) return undefined;
  const remedy = PREFIXES[missing] ? ` Add: PREFIX ${missing}: <${PREFIXES[missing]}>` : "";
  return `The prefix ${missing}: is used but not declared.${remedy}`;
}
