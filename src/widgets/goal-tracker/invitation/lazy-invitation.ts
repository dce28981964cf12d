import type { LitElement, TemplateResult, nothing } from 'lit';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { OfferFacts } from '../offers.js';
import type { Invitation } from './invitation.js';

/** What somebody without goals may begin with, fetched once it is known that they have none. */
export class LazyInvitation {
  readonly #invitation: LazyController<{ readonly invitation: Invitation }>;
  #isAsked = false;

  constructor(host: LitElement) {
    this.#invitation = new LazyController<{ readonly invitation: Invitation }>(host, async () => {
      const { Invitation } = await import('../lazy-chunk.js');
      return { invitation: new Invitation(host) };
    });
  }

  render(facts: OfferFacts, open: (act?: string) => void, localizer: Localizer): TemplateResult | typeof nothing {
    if (!this.#isAsked) {
      this.#isAsked = true;
      void this.#invitation.use(() => undefined);
    }
    return this.#invitation.show(({ invitation }) => invitation.render(facts, open, localizer), localizer.t);
  }
}
