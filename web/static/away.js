// Copies at once what a link would open as a page, or the link itself; prints.
import { part, say } from "./page.js";

const done = (link) => {
  link.dataset.done = "Copied";
  say("Copied");
  setTimeout(() => { delete link.dataset.done; }, 2000);
};

part("a[data-link]", (link) => {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard?.writeText) return; // then it is a link
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return location.assign(link.href);
    }
    done(link);
  });
});

part("a[data-copy]", (link) => {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard?.write) return; // then it is a link
    event.preventDefault();
    try {
      const text = fetch(link.href).then((reply) => (reply.ok ? reply.blob() : Promise.reject()));
      const plain = text.then((blob) => new Blob([blob], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]);
    } catch {
      return location.assign(link.href);
    }
    done(link);
  });
});

part("[data-print]", (item) => {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => print());
});
