// Brings the marked words into view: after loading or coming back, and whenever the address returns
// to their paragraph. Without this script the paragraph's own anchor does its best.
(() => {
  const mark = document.querySelector("mark.cited");
  if (!mark) return;
  const home = `#${mark.closest("p").id}`;

  const show = () => {
    if (location.hash && location.hash !== home) return;
    const fits = mark.getBoundingClientRect().height < innerHeight * 0.7;
    mark.scrollIntoView({ block: fits ? "center" : "start" });
  };

  history.scrollRestoration = "manual"; // else a reload would undo the scroll
  addEventListener("hashchange", show);
  addEventListener("pageshow", () => requestAnimationFrame(show));
})();
