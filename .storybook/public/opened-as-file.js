/**
 * A browser loads no modules of a page that is opened by a double click: what stands here is then said in its place. It is a
 * classic script in a file of its own, which works there, and under a policy that lets no script stand in a page.
 */
(() => {
  if (location.protocol !== 'file:') return;
  const sentences = {
    en: 'These pages open from a web server, not by a double click: put the folder “docs” on one. All that is needed to begin stands in {link}.',
    nl: 'Deze pagina’s openen via een webserver, niet door een dubbelklik: zet de map “docs” op een webserver. Alles wat je nodig hebt om te beginnen, staat in {link}.',
    fr: 'Ces pages s’ouvrent depuis un serveur web, et non par un double-clic : placez-y le dossier « docs ». Tout ce qu’il faut pour commencer est dans {link}.',
    de: 'Diese Seiten öffnen sich über einen Webserver, nicht durch einen Doppelklick: Legen Sie den Ordner „docs“ auf einen. Alles, was man zum Anfangen braucht, steht in {link}.',
  };
  const main = document.createElement('main');
  Object.assign(main.style, {
    maxWidth: '40rem',
    margin: '0 auto',
    padding: '2rem 1.25rem',
    font: '1.125rem/1.6 sans-serif',
  });
  for (const [language, sentence] of Object.entries(sentences)) {
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    const [before, after] = sentence.split('{link}');
    paragraph.lang = language;
    link.href = '../READ%20ME%20FIRST.html';
    link.textContent = 'READ ME FIRST';
    paragraph.append(before, link, after);
    main.append(paragraph);
  }
  document.querySelector('#root').append(main);
})();
