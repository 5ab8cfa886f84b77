// A change to the library, looked at every second until it is over.
import { load, part, say, show } from "./page.js";

const PAUSE = 1000;
const MOVING = ["#stage", "progress", ".rate", ".outcomes"];
const step = (page) => page.querySelector("#stage, .notice")?.textContent.replace(/[\d,]+ of [\d,]+ passages?.*/s, "").trim();

const look = async () => {
  if (!document.querySelector(".job[data-underway]")) return;
  try {
    const before = step(document);
    const page = await load(location.href);
    if (page.querySelector(".job[data-underway]")) {
      for (const one of MOVING) {
        const [old, now] = [document, page].map((where) => where.querySelector(one));
        if (!old.isEqualNode(now)) old.replaceWith(now); // what did not move keeps the focus
      }
    } else {
      show(page);
    }
    if (step(document) !== before) say(step(document));
  } catch { /* the server may be away for a moment */ }
  setTimeout(look, PAUSE);
};

part("[data-again]", (one) => setTimeout(() => one.isConnected && location.reload(), one.dataset.again * 1000));
part(".job[data-underway]", () => setTimeout(look, PAUSE));
