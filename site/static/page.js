// Small comforts that a page can do without: copy buttons, and opening what a fragment points into.
"use strict";

function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text);
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied ? Promise.resolve() : Promise.reject(new Error("copying is not allowed here"));
}

function copyButton(label, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = label;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => {
    copyText(text()).then(
      () => { button.textContent = "Copied"; },
      () => { button.textContent = "Could not copy: select the text instead"; },
    ).then(() => setTimeout(() => { button.textContent = label; }, 2500));
  });
  return button;
}

for (const element of document.querySelectorAll("[data-copy]")) {
  element.after(copyButton(element.dataset.copy, () => element.textContent));
}

function revealTarget() {
  let id;
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const target = id && document.getElementById(id);
  if (!target) {
    return;
  }
  for (let node = target.closest("details"); node; node = node.parentElement.closest("details")) {
    node.open = true;
  }
  target.scrollIntoView();
}

window.addEventListener("hashchange", revealTarget);
if (location.hash) {
  revealTarget();
}
