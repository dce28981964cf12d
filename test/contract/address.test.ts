import { expect } from '@open-wc/testing';
import { readAddress } from '../../src/contract/address.js';
import { parseDocument } from '../../src/contract/document.js';
import { unsafeAddresses } from '../fixtures/hostile.js';

const base = 'https://intranet.wolkenbrug.example/data/vonk.json';
const plain = 'http://intranet:8080/data/vonk.json';

describe('an address', () => {
  it('is resolved against the document', () => {
    for (const [given, found] of [
      ['news/1', 'https://intranet.wolkenbrug.example/data/news/1'],
      ['/news?a=b#c', 'https://intranet.wolkenbrug.example/news?a=b#c'],
      ['//cdn.example/x.svg', 'https://cdn.example/x.svg'],
      ['', base],
      ['een foto.svg', 'https://intranet.wolkenbrug.example/data/een%20foto.svg'],
      ['HTTPS://CDN.example', 'https://cdn.example/'],
    ] as const)
      expect(readAddress(given, base, 'resource'), given).to.equal(found);
  });

  it('may lead to a mailbox or a telephone, where somebody follows it themself', () => {
    expect(readAddress('mailto:els@wolkenbrug.example', base, 'page')).to.equal('mailto:els@wolkenbrug.example');
    expect(readAddress('tel:+3215000000', base, 'page')).to.equal('tel:+3215000000');
    expect(readAddress('mailto:els@wolkenbrug.example', base, 'resource')).to.equal(undefined);
    expect(readAddress('tel:+3215000000', base, 'resource')).to.equal(undefined);
  });

  it('uses http: on the document’s own host only, and never to load something into a page over https:', () => {
    expect(readAddress('x.svg', plain, 'resource')).to.equal('http://intranet:8080/data/x.svg');
    expect(readAddress('http://intranet:8080/x', plain, 'page')).to.equal('http://intranet:8080/x');
    for (const other of ['http://intranet/x', 'http://intranet:81/x', 'http://elsewhere/x', '//elsewhere/x'])
      expect(readAddress(other, plain, 'page'), other).to.equal(undefined);
    expect(readAddress('http://intranet.wolkenbrug.example/x', base, 'page')).to.equal(
      'http://intranet.wolkenbrug.example/x',
    );
    expect(readAddress('http://intranet.wolkenbrug.example/x', base, 'resource')).to.equal(undefined);
  });

  it('may name a file where the page itself is one: beside it or below, and never by its whole path', () => {
    const file = 'file:///home/noor/starter/starter.html';
    expect(readAddress('pictures/noor.svg', file, 'resource')).to.equal('file:///home/noor/starter/pictures/noor.svg');
    expect(readAddress('./page.html', file, 'page')).to.equal('file:///home/noor/starter/page.html');
    for (const other of [
      '../secret.txt',
      '/etc/passwd',
      '//elsewhere/x.svg',
      '\\\\elsewhere\\x.svg',
      'file:///etc/passwd',
    ])
      expect(readAddress(other, file, 'resource'), other).to.equal(undefined);
    for (const from of [base, plain, undefined])
      expect(readAddress('file:///home/noor/starter/x.svg', from, 'resource')).to.equal(undefined);
  });

  it('is never one of the unsafe ones', () => {
    for (const address of unsafeAddresses)
      for (const from of [base, plain, undefined, 'about:blank', 'file:///srv/vonk.json', 'blob:https://x.example/1'])
        for (const use of ['page', 'resource'] as const)
          expect(readAddress(address, from, use), `${address.slice(0, 60)} from ${from} as ${use}`).to.equal(undefined);
  });

  it('may be absolute where nothing is known of the document, and relative nowhere', () => {
    for (const from of [undefined, 'about:blank', 'not an address']) {
      expect(readAddress('https://cdn.example/x', from, 'resource')).to.equal('https://cdn.example/x');
      expect(readAddress('x.svg', from, 'resource')).to.equal(undefined);
      expect(readAddress('http://intranet/x', from, 'page')).to.equal(undefined);
    }
  });

  it('is told when it may not be used, without being repeated', () => {
    for (const address of unsafeAddresses) {
      const { document, problems } = parseDocument(
        { vonk: 1, people: [{ id: 'p', name: 'Noor', picture: address }] },
        { base },
      );
      expect(document?.sections.people).to.deep.equal({ kind: 'inline', value: [{ id: 'p', name: 'Noor' }] });
      expect(problems.map(({ path }) => path)).to.deep.equal(['/people/0/picture']);
      expect(problems[0]?.code).to.equal(address.length > 4000 ? 'too-large' : 'unsafe-address');
      expect(JSON.stringify(problems)).not.to.contain(address);
    }
  });
});
