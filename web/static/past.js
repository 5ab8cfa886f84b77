// The questions asked in this browser, kept nowhere else, and gone when erased.
import { part, say } from "./page.js";

const KEY = "onrecord-asked";
const MOST = 12;

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return []; // none, damaged, or a browser that keeps nothing
  }
};

const keep = (asked) => {
  try {
    if (asked.length) localStorage.setItem(KEY, JSON.stringify(asked));
    else localStorage.removeItem(KEY);
  } catch { /* a browser that keeps nothing */ }
};

// The same question in another order is the same one.
const unsorted = (address) => {
  const url = new URL(address, location.origin);
  url.searchParams.delete("sort");
  return url.pathname + url.search;
};

part("[data-question]", (answer) => {
  const { question, address } = answer.dataset;
  const url = unsorted(address);
  const within = [...answer.parentElement.querySelectorAll(".tags a")].map((one) => one.textContent.replace("×", "").trim()).join(", ");
  keep([{ question, url, within }, ...kept().filter((one) => one.url !== url)].slice(0, MOST));
});

part("[data-past]", (section) => {
  const asked = kept().filter((one) => String(one.url).startsWith("/?"));
  const list = section.querySelector("ul");
  list.replaceChildren(...asked.map((one) => {
    const link = Object.assign(document.createElement("a"), { href: one.url, textContent: one.question });
    if (one.within) link.append(Object.assign(document.createElement("small"), { textContent: one.within }));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
  section.hidden = !asked.length;
  section.querySelector("button").addEventListener("click", () => {
    keep([]);
    section.hidden = true;
    say("Erased.");
    document.getElementById("q")?.focus();
  });
});
