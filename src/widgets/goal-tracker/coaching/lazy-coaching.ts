import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { Later } from '../../../internal/lazy-controller.js';
import type { CoachingTalk, CoachingView } from './coaching-panel.js';

/** One-to-one help, folded away. What is inside is fetched when somebody is about to look. */
export class CoachingFold {
  readonly #talk: Later<{ readonly talk: CoachingTalk }>;

  constructor(host: LitElement) {
    this.#talk = new Later(host, async () => {
      const { CoachingTalk } = await import('../lazy-chunk.js');
      return { talk: new CoachingTalk(host) };
    });
  }

  render(view: CoachingView): TemplateResult | typeof nothing {
    const { coaching, voice, isOffered } = view;
    if ((!isOffered || coaching.coaches.length === 0) && !coaching.requests?.length) return nothing;
    return html`<details class="fold coaching" part="coaching" @toggle=${this.#talk.unfold}>
      <summary>${voice.t(isOffered ? 'goalsCoach' : 'goalsCoachRequests')}</summary>
      ${this.#talk.show(({ talk }) => talk.render(view), voice.t)}
    </details>`;
  }

  /** Opens the question to a coach with words that were refused. */
  revise(coach: string, about: string): void {
    void this.#talk.use(({ talk }) => talk.revise(coach, about));
  }
}
