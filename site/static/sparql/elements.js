/** Make DOM elements. Whatever is said about data goes through `textContent`, never as HTML. */

/**
 * Make an element.
 *
 * @param {string} name
 * @param {object} attributes those whose value is null or undefined are left out; functions
 *   listen to the event of that name
 * @param {...(Node|string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Make a button that does something. */
export function button(label, onClick, attributes = {}) {
  return element("button", { type: "button", click: onClick, ...attributes }, label);
}
