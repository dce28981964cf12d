import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/registration/define-element.js';
import { defineElements } from '../../src/registration/define-elements.js';
import { prefixOf } from '../../src/registration/prefix.js';
import { version } from '../../src/registration/version.js';

const elementOf = (vonkVersion: string): CustomElementConstructor & { vonkVersion: string } =>
  class extends HTMLElement {
    static vonkVersion = vonkVersion;
  };

describe('registering an element', () => {
  const warn = console.warn;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('vonk.version-warnings.v1')];
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is silent when the same version comes again', () => {
    defineElement('vonk-test-same', elementOf(version));
    defineElement('vonk-test-same', elementOf(version));
    expect(warnings).to.deep.equal([]);
  });

  it('warns once for all elements when another version stands there, and names both', () => {
    defineElement('vonk-test-one', elementOf('0.0.9'));
    defineElement('vonk-test-two', elementOf('0.0.9'));
    defineElement('vonk-test-one', elementOf(version));
    defineElement('vonk-test-two', elementOf(version));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('0.0.9').and.contain(version);
  });

  it('never throws where somebody else has the tag', () => {
    customElements.define('vonk-test-foreign', class extends HTMLElement {});
    defineElement('vonk-test-foreign', elementOf(version));
    expect(warnings).to.have.length(1);
  });

  it('gives each prefix a class of its own, of the same family, which knows its prefix', () => {
    const element = elementOf(version);
    defineElements('vonk', { 'test-many': element });
    for (const prefix of ['acme', 'acme-next', 'x2']) defineElements(prefix, { 'test-many': element });
    defineElements('acme', { 'test-many': element });
    for (const prefix of ['vonk', 'acme', 'acme-next', 'x2']) {
      const made = document.createElement(`${prefix}-test-many`);
      expect(made).to.be.instanceOf(element);
      expect(prefixOf(made)).to.equal(prefix);
    }
    expect(customElements.get('vonk-test-many')).to.equal(element);
    expect(warnings).to.deep.equal([]);
  });

  it('warns of another version under the same prefix', () => {
    defineElements('acme', { 'test-old': elementOf('0.0.9') });
    defineElements('acme', { 'test-old': elementOf(version) });
    expect(warnings).to.have.length(1);
  });

  for (const prefix of ['', 'Acme', '1st', 'ac_me', 'acme-', '-acme', 'acme--next', 'ac me', 'é', '__proto__'])
    it(`takes no “${prefix}” for a prefix, and says what to write`, () => {
      expect(() => defineElements(prefix, { 'test-none': elementOf(version) })).to.throw(
        TypeError,
        `"${prefix}" is no prefix. Write small letters`,
      );
    });
});
