// Brings the marked words into view: on the first load, on a reload, and whenever the address returns
// to their paragraph. Who comes back to the page is left where it was scrolled to. Without this
// script the paragraph's own anchor does its best.
import { part } from "./page.js";

part("mark.cited", (mark) => {
  const home = `#${mark.closest("p").id}`;
  const [{ type }] = performance.getEntriesByType("navigation");

  const show = () => {
    if (location.hash && location.hash !== home) return;
    const fits = mark.getBoundingClientRect().height < innerHeight * 0.7;
    mark.scrollIntoView({ block: fits ? "center" : "start" });
  };

  addEventListener("hashchange", show);
  if (type === "back_forward") return;
  history.scrollRestoration = "manual"; // else a reload would undo the scroll
  addEventListener("pageshow", () => requestAnimationFrame(() => {
    show();
    history.scrollRestoration = "auto";
  }), { once: true });
});
