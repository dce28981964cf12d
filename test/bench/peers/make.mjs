/** Elements of another library in the place of plain ones: `tags` says which; the others stay. */
export const makeWith =
  (tags) =>
  (tag, content = [], attributes = {}) => {
    const element = document.createElement(tags[tag] ?? tag);
    Object.assign(element, attributes);
    element.append(...[content].flat().filter((one) => one !== undefined && one !== ''));
    return element;
  };
export const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
