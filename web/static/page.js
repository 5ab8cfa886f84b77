// The content of a page, fetched and put in the place of this one's.

const parts = [];

// A part gives its element what it can do; it is asked again whenever content is exchanged.
export const part = (selector, dress) => parts.push([selector, dress]);

export const dress = (root) => {
  for (const [selector, one] of parts) root.querySelectorAll(selector).forEach(one);
};

export const load = async (url, signal) => {
  const reply = await fetch(url, { headers: { Accept: "text/html" }, signal });
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  if (!page.getElementById("main")) throw new TypeError(`${url} is no page of ours`);
  return page;
};

// Dressed before it is shown, so that nothing moves afterwards.
export const show = (page) => {
  const main = document.getElementById("main");
  const next = document.adoptNode(page.getElementById("main"));
  dress(next);
  main.replaceChildren(...next.childNodes);
  document.title = page.title;
};

// Tells those who do not see it what has changed.
export const say = (text) => { document.getElementById("said").textContent = text; };
