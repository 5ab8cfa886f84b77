// Names offered while somebody types: a combobox with a list, after the pattern of ARIA.
import { part, say } from "./page.js";

const PAUSE = 120;
const KINDS = { speaker: "", affiliation: "country or organization", record: "record" };

const element = (tag, fields, ...children) => {
  const made = Object.assign(document.createElement(tag), fields);
  made.append(...children);
  return made;
};

part("input[data-suggest]", (field) => {
  const list = element("ul", { id: `${field.id}-offered`, className: "offered", role: "listbox", hidden: true });
  const kind = field.dataset.suggest;
  let offered = [], active = -1, start = 0, pause = 0, asking = null;

  list.setAttribute("aria-label", "Suggestions");
  field.after(list);
  field.parentElement.classList.add("offering");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(name, value);

  const close = () => {
    clearTimeout(pause);
    asking?.abort();
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    active = index;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === index)));
    const one = list.children[index];
    if (!one) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", one.id);
    one.scrollIntoView({ block: "nearest" });
  };

  const take = (index) => {
    const { value, selectionStart: at } = field;
    const kept = value.slice(0, start) + offered[index].text;
    field.value = kept + value.slice(at);
    field.setSelectionRange(kept.length, kept.length);
    close();
  };

  const open = (marked) => {
    list.replaceChildren(...offered.map((one, index) => {
      const note = [KINDS[one.kind], one.note].filter(Boolean).join(", ");
      const option = element("li", { id: `${list.id}-${index}`, role: "option" },
        element("span", { textContent: one.text }), element("small", { textContent: note }));
      option.setAttribute("aria-selected", "false");
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(index); });
      return option;
    }));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    mark(offered.findIndex(({ text }) => text === marked));
    say(`${offered.length} suggestion${offered.length === 1 ? "" : "s"}`);
  };

  const ask = async () => {
    let marked;
    asking?.abort();
    asking = new AbortController();
    const typed = field.value.slice(0, field.selectionStart);
    const fields = new URLSearchParams(kind ? { q: typed, kind } : { q: typed });
    try {
      const reply = await fetch(`/suggest?${fields}`, { signal: asking.signal });
      if (!reply.ok) return close();
      const told = await reply.json();
      marked = offered[active]?.text; // chosen while they were awaited: it stays so
      offered = told.suggestions;
      start = typed.length - told.replaces.length;
    } catch { return; } // another letter was typed, or nobody answers: then nothing is offered
    if (offered.length && document.activeElement === field) open(marked);
    else close();
  };

  field.addEventListener("input", (event) => {
    if (event.isComposing) return;
    mark(-1);
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      const places = offered.length + 1; // the field itself is one of them
      mark(((active + 1 + steps[event.key] + places) % places) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      take(active);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
});
