import { Fragment, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

window.other = {
  make: (tag, content = [], { checked, ...attributes } = {}) =>
    createElement(
      tag,
      { ...attributes, ...(checked !== undefined && { defaultChecked: checked }) },
      ...[content].flat().filter((one) => one !== undefined && one !== ''),
    ),
  show: (...all) =>
    flushSync(() => createRoot(document.querySelector('main')).render(createElement(Fragment, null, ...all))),
};
