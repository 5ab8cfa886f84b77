// Questions answered in place: the address changes, the back button goes back, what has come is
// said. Anything else than an answer's address is left to the browser.
import { load, say, show } from "./page.js";

const here = () => location.pathname + location.search;
let shown = here();
let asking = null;

const remember = () => history.replaceState({ ...history.state, y: scrollY }, "");

const bring = async (url) => {
  asking?.abort();
  const mine = (asking = new AbortController());
  const main = document.getElementById("main");
  main.setAttribute("aria-busy", "true");
  try {
    return await load(url, mine.signal);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url); // the browser tells what is wrong
    return null;
  } finally {
    if (asking === mine) main.removeAttribute("aria-busy");
  }
};

const tell = () => {
  const answer = document.querySelector("[data-said]");
  say(answer ? answer.dataset.said : document.querySelector("h1").textContent);
};

const go = async (url) => {
  const page = await bring(url);
  if (!page) return false;
  remember();
  const lasting = new URL(page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? url, location);
  const to = lasting.pathname + lasting.search;
  if (to !== here()) history.pushState({ y: 0 }, "", to);
  shown = here();
  show(page);
  tell();
  return true;
};

const address = (form) => {
  const fields = [...new FormData(form)].filter(([, value]) => value.trim());
  return `/?${new URLSearchParams(fields)}`;
};

const start = () => {
  history.scrollRestoration = "manual"; // content comes after the browser would scroll
  if (history.state?.y) scrollTo(0, history.state.y);
  let pause = 0;
  addEventListener("scroll", () => { clearTimeout(pause); pause = setTimeout(remember, 100); });
  addEventListener("pagehide", remember);

  addEventListener("submit", async (event) => {
    if (!event.target.matches("form.ask")) return;
    event.preventDefault();
    if (!(await go(address(event.target)))) return;
    scrollTo(0, 0);
    // On a phone the keyboard would hide the answer; elsewhere the next question can be typed.
    const phone = matchMedia("(pointer: coarse)").matches;
    const field = phone ? null : document.getElementById("q"); // none where nothing can be asked
    const next = field ?? document.getElementById("main");
    next.focus({ preventScroll: true });
    next.select?.();
  });

  addEventListener("click", async (event) => {
    const link = event.target.closest("main a[href^='/?'], main a[href='/']");
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    const same = `[data-sort="${link.dataset.sort}"]`; // the heading, one in each of two tables
    const place = [...document.querySelectorAll(same)].indexOf(link);
    if (!(await go(link.href))) return;
    const again = document.querySelectorAll(same)[place];
    if (!again) scrollTo(0, 0);
    (again ?? document.getElementById("main")).focus({ preventScroll: true });
  });

  addEventListener("popstate", async (event) => {
    if (here() === shown) return; // within the page
    const y = event.state?.y ?? 0;
    const page = await bring(location.href);
    if (!page) return;
    shown = here();
    show(page);
    document.getElementById("main").focus({ preventScroll: true });
    scrollTo(0, y);
    tell();
  });
};

if (location.pathname === "/") start();
