// Offers the citation of words selected within a paragraph: to copy, to link to, to verify.
(() => {
  const reader = document.querySelector("article.reader");
  const bar = reader.querySelector(".quoting");
  const wording = bar.querySelector(".wording");
  const tools = bar.querySelector(".apparatus");
  const copy = bar.querySelector("button");
  const { id } = reader.dataset;
  const label = copy.textContent;

  // A paragraph's text up to a point, as the server counts it: in characters, not in code units.
  const length = (text) => [...text].length;

  const within = (text, range) => {
    const all = document.createRange();
    all.selectNodeContents(text);
    const run = range.cloneRange();
    if (run.compareBoundaryPoints(Range.START_TO_START, all) < 0) run.setStart(text, 0);
    if (run.compareBoundaryPoints(Range.END_TO_END, all) > 0) run.setEnd(text, text.childNodes.length);
    return run;
  };

  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const runs = [...reader.querySelectorAll(".text")]
      .filter((text) => range.intersectsNode(text))
      .map((text) => ({ text, run: within(text, range) }))
      .filter(({ run }) => run.toString().trim());
    if (!runs.length) return null;
    if (runs.length > 1) return { trouble: "Select within one paragraph to get a citation." };
    const [{ text, run }] = runs;
    const turns = [...text.querySelectorAll(".voice")];
    const first = run.toString().length - run.toString().trimStart().length;
    const words = run.toString().trim();
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(run.startContainer, run.startOffset);
    const start = length(before.toString() + run.toString().slice(0, first));
    // Where each other speaker begins to speak within the paragraph.
    const at = turns.map((turn) => {
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEndBefore(turn);
      return length(range.toString());
    });
    const end = start + length(words);
    if (at.some((begin) => start < begin && begin < end)) {
      return { trouble: "Two speakers share these words; select those of one." };
    }
    const turn = turns[at.filter((begin) => begin <= start).length - 1];
    return { number: text.parentElement.id.slice(1), start, end, words, by: (turn ?? text).dataset.by };
  };

  let citation = "";
  let asked = null;

  // As the server writes it: here as everywhere.
  const written = async (address, signal) => {
    const reply = await fetch(`${address}&as=text`, { signal });
    return reply.ok ? (await reply.text()).trim() : "";
  };

  const show = async () => {
    asked?.abort();
    const mine = (asked = new AbortController());
    const found = selected();
    if (!found) {
      bar.hidden = true;
      return;
    }
    let trouble = found.trouble;
    const { number, start, end, by } = found;
    const address = `/cite/${id}/${number}?start=${start}&end=${end}`;
    if (!trouble) {
      citation = await written(address, mine.signal).catch(() => "");
      if (mine.signal.aborted) return;
      if (!citation) trouble = "The citation did not come; select the words again.";
    }
    bar.hidden = false;
    tools.hidden = Boolean(trouble);
    wording.textContent = trouble ?? citation;
    if (trouble) return;
    copy.textContent = label;
    bar.querySelector(".there").href = `/read/${id}?mark=${number}:${start}-${end}#p${number}`;
    const quote = found.words.replace(/\s+/g, " ");
    bar.querySelector(".check").href = `/verify?${new URLSearchParams({ quote, speaker: by.replace(/ \(.*/, "") })}`;
    bar.querySelector(".bib").href = `${address}&as=bibtex`;
  };

  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => bar.contains(getSelection().anchorNode) || show(), 200);
  });
  // A press on the bar must not take the selection away before it is heard.
  bar.addEventListener("mousedown", (event) => event.target === wording || event.preventDefault());

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(citation);
      copy.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(wording); // no clipboard here: ready to be copied by hand
      copy.textContent = "Press Ctrl+C";
    }
  });
})();
