/**
 * What a page adds to its tags by itself. Most pages add nothing and write `<vonk-space src="company.json">`; this one gives the
 * space a document of its own, another one later, and hears what people do.
 */
const space = document.querySelector('vonk-space');
const wall = document.querySelector('vonk-kudos-wall');
const news = document.querySelector('#news');
const thanks = document.querySelector('#thanks');
const output = document.querySelector('output');
let kept = 0;

const read = async (address) => (await fetch(address)).json();

// May be set before the element is there: it is read then.
space.data = await read('company.json');

document.addEventListener('vonk-feed-keep', () => {
  kept += 1;
  output.textContent = `Kept or let go: ${kept}.`;
});

news.addEventListener('click', async () => {
  news.disabled = true;
  const { kudos } = await read('news.json');
  space.data = { ...space.data, kudos: [...kudos, ...space.data.kudos] };
});

thanks.addEventListener('click', () => {
  const isShown = !wall.isConnected;
  thanks.setAttribute('aria-pressed', String(isShown));
  if (isShown) space.prepend(wall);
  else wall.remove();
});
