/**
 * Directives that make Angular check what is bound to Vonk's elements. Copy this file into your project, put VONK into the
 * imports of a component, and leave CUSTOM_ELEMENTS_SCHEMA out, which would turn the check off. Written by the build of
 * @vonk-intranet/vonk: copy it again with each version.
 */
import { Directive, ElementRef, Input, inject } from '@angular/core';
import type {
  VonkSpace,
  ContentFeed,
  GoalTracker,
  Impact,
  KudosWall,
  Leaderboard,
  PreferencesPanel,
  ValuesCard,
} from '@vonk-intranet/vonk';

function yesOrNo(value: boolean | '' | 'true' | 'false'): boolean {
  return value !== false && value !== 'false';
}

/** One document for all widgets inside. */
@Directive({ selector: 'vonk-space', standalone: true })
export class VonkSpaceDirective {
  readonly #element = inject<ElementRef<VonkSpace>>(ElementRef).nativeElement;

  /** Address of the document, relative to the page. */
  @Input() set src(value: VonkSpace['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: VonkSpace['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, instead of an address. */
  @Input() set data(value: VonkSpace['data']) {
    this.#element.data = value;
  }

  /** The host's own wording of any sentence, for every widget inside: for all languages, or by language. */
  @Input() set messages(value: VonkSpace['messages'] | string) {
    this.#element.messages = value as VonkSpace['messages'];
  }

  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  @Input() set space(value: VonkSpace['space']) {
    this.#element.space = value;
  }
}

/** Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write. */
@Directive({ selector: 'vonk-content-feed', standalone: true })
export class ContentFeedDirective {
  readonly #element = inject<ElementRef<ContentFeed>>(ElementRef).nativeElement;

  /** Id of one theme, to show the items of that one only. */
  @Input() set theme(value: ContentFeed['theme']) {
    this.#element.theme = value;
  }

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: ContentFeed['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: ContentFeed['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: ContentFeed['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: ContentFeed['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: ContentFeed['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: ContentFeed['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: ContentFeed['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: ContentFeed['messages'] | string) {
    this.#element.messages = value as ContentFeed['messages'];
  }
}

/** The viewer's own goals, with their steps, and one-to-one coaching. */
@Directive({ selector: 'vonk-goal-tracker', standalone: true })
export class GoalTrackerDirective {
  readonly #element = inject<ElementRef<GoalTracker>>(ElementRef).nativeElement;

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: GoalTracker['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: GoalTracker['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: GoalTracker['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: GoalTracker['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: GoalTracker['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: GoalTracker['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: GoalTracker['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: GoalTracker['messages'] | string) {
    this.#element.messages = value as GoalTracker['messages'];
  }
}

/** What came of something the viewer did, in the words of a colleague. */
@Directive({ selector: 'vonk-impact', standalone: true })
export class ImpactDirective {
  readonly #element = inject<ElementRef<Impact>>(ElementRef).nativeElement;

  /** After how many days without feedback on a step the widget says so. */
  @Input() set waitDays(value: Impact['waitDays']) {
    this.#element.waitDays = value;
  }

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: Impact['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: Impact['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: Impact['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: Impact['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: Impact['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: Impact['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: Impact['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: Impact['messages'] | string) {
    this.#element.messages = value as Impact['messages'];
  }
}

/** A wall of thanks, newest first. */
@Directive({ selector: 'vonk-kudos-wall', standalone: true })
export class KudosWallDirective {
  readonly #element = inject<ElementRef<KudosWall>>(ElementRef).nativeElement;

  /** How many notes are shown before "show more". */
  @Input() set limit(value: KudosWall['limit']) {
    this.#element.limit = value;
  }

  /** Id of one value, to show only the thanks that name it. */
  @Input() set value(value: KudosWall['value']) {
    this.#element.value = value;
  }

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: KudosWall['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: KudosWall['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: KudosWall['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: KudosWall['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: KudosWall['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: KudosWall['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: KudosWall['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: KudosWall['messages'] | string) {
    this.#element.messages = value as KudosWall['messages'];
  }
}

/** A garden that grows with what is done together, or a list of those who said yes. */
@Directive({ selector: 'vonk-leaderboard', standalone: true })
export class LeaderboardDirective {
  readonly #element = inject<ElementRef<Leaderboard>>(ElementRef).nativeElement;

  /** How a shared target is drawn: `garden` or `bar`. */
  @Input() set meter(value: Leaderboard['meter']) {
    this.#element.meter = value;
  }

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: Leaderboard['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: Leaderboard['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: Leaderboard['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: Leaderboard['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: Leaderboard['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: Leaderboard['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: Leaderboard['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: Leaderboard['messages'] | string) {
    this.#element.messages = value as Leaderboard['messages'];
  }
}

/** How the viewer wants to take part, or not; what is kept of them, to take along or erase. */
@Directive({ selector: 'vonk-preferences', standalone: true })
export class PreferencesPanelDirective {
  readonly #element = inject<ElementRef<PreferencesPanel>>(ElementRef).nativeElement;

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: PreferencesPanel['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: PreferencesPanel['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: PreferencesPanel['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: PreferencesPanel['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: PreferencesPanel['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: PreferencesPanel['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: PreferencesPanel['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: PreferencesPanel['messages'] | string) {
    this.#element.messages = value as PreferencesPanel['messages'];
  }
}

/** The values of the organisation, with behaviour, stories and recent thanks. */
@Directive({ selector: 'vonk-values-card', standalone: true })
export class ValuesCardDirective {
  readonly #element = inject<ElementRef<ValuesCard>>(ElementRef).nativeElement;

  /** Id of one value, to show that one only. */
  @Input() set value(value: ValuesCard['value']) {
    this.#element.value = value;
  }

  /** Large type, for a screen in a hallway. */
  @Input({ transform: yesOrNo }) set screen(value: ValuesCard['screen']) {
    this.#element.screen = value;
  }

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @Input() set src(value: ValuesCard['src']) {
    this.#element.src = value;
  }

  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  @Input() set credentials(value: ValuesCard['credentials']) {
    this.#element.credentials = value;
  }

  /** The document itself, as parsed JSON. Goes before every other source. */
  @Input() set data(value: ValuesCard['data']) {
    this.#element.data = value;
  }

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @Input({ transform: yesOrNo }) set preview(value: ValuesCard['preview']) {
    this.#element.preview = value;
  }

  /** Level of the heading in the page, 1 to 6. */
  @Input() set headingLevel(value: ValuesCard['headingLevel']) {
    this.#element.headingLevel = value;
  }

  /** A heading of the page's own, instead of the usual one. */
  @Input() set heading(value: ValuesCard['heading']) {
    this.#element.heading = value;
  }

  /** `comfortable` or `compact`. */
  @Input() set density(value: ValuesCard['density']) {
    this.#element.density = value;
  }

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @Input() set messages(value: ValuesCard['messages'] | string) {
    this.#element.messages = value as ValuesCard['messages'];
  }
}

/** All of them, for the imports of a component. */
export const VONK = [
  VonkSpaceDirective,
  ContentFeedDirective,
  GoalTrackerDirective,
  ImpactDirective,
  KudosWallDirective,
  LeaderboardDirective,
  PreferencesPanelDirective,
  ValuesCardDirective,
] as const;
