// Copies at once what the link would open as a page; prints.
import { part, say } from "./page.js";

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
    link.dataset.done = "Copied";
    say("Copied");
    setTimeout(() => { delete link.dataset.done; }, 2000);
  });
});

part("[data-print]", (item) => {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => print());
});
