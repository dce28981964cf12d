/** The block in the editor: a picker first, then the widget itself, with its settings beside the page. No build step. */
(function (wp, told) {
  'use strict';
  const { createElement: el, Fragment } = wp.element;
  const { __, sprintf } = wp.i18n;
  const { PanelBody, Placeholder, SelectControl, TextControl, Button, Disabled, Notice, ToolbarGroup, ToolbarButton } =
    wp.components;
  const { InspectorControls, BlockControls, useBlockProps } = wp.blockEditor;

  /** What each widget is called, and what it is for. */
  const widgets = {
    'values-card': [__('Values', 'vonk'), __('What you stand for, in examples.', 'vonk')],
    'content-feed': [__('To share', 'vonk'), __('News that people may put in words of their own.', 'vonk')],
    'goal-tracker': [__('Goals', 'vonk'), __('Small steps at a pace that everybody chooses.', 'vonk')],
    'kudos-wall': [__('Thanks', 'vonk'), __('Thanks among colleagues, and a place to write one.', 'vonk')],
    leaderboard: [__('Together', 'vonk'), __('What all reached, for those who like to be in it.', 'vonk')],
    impact: [__('What came of it', 'vonk'), __('What became of a step that somebody took.', 'vonk')],
    preferences: [__('Preferences', 'vonk'), __('How, when and whether somebody takes part.', 'vonk')],
  };
  const titleOf = (name) => (widgets[name] ? widgets[name][0] : name);

  /** As the newest editors draw them; older ones do not know these words, and leave them. */
  const modern = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
  const field = (label, name, options) => ({ label, name, options });

  /** The settings of a widget: name, label, and what may be chosen; words where there is nothing to choose from. */
  function fieldsOf(widget) {
    return [
      field(__('Language', 'vonk'), 'lang', [
        ['', __('That of the page', 'vonk')],
        ['nl', 'Nederlands'],
        ['fr', 'Français'],
        ['de', 'Deutsch'],
        ['en', 'English'],
      ]),
      field(__('Theme', 'vonk'), 'theme', [
        ['', __('That of the site', 'vonk')],
        ...told.themes.map((one) => [one, one]),
      ]),
      field(__('Light or dark', 'vonk'), 'scheme', [
        ['', __('As the page', 'vonk')],
        ['light', __('Light', 'vonk')],
        ['dark', __('Dark', 'vonk')],
        ['device', __('As each reader’s device', 'vonk')],
      ]),
      field(__('Heading of your own', 'vonk'), 'heading'),
      field(__('Level of the heading', 'vonk'), 'headingLevel', [
        ['', __('As usual (2)', 'vonk')],
        ...['1', '2', '3', '4', '5', '6'].map((one) => [one, one]),
      ]),
      field(__('Density', 'vonk'), 'density', [
        ['', __('Comfortable', 'vonk')],
        ['compact', __('Compact', 'vonk')],
      ]),
      ...(widget === 'kudos-wall' || widget === 'values-card'
        ? [field(__('Only this value (its id)', 'vonk'), 'value')]
        : []),
      ...(widget === 'kudos-wall' ? [field(__('How many at first', 'vonk'), 'limit')] : []),
      ...(widget === 'leaderboard'
        ? [
            field(__('Picture', 'vonk'), 'meter', [
              ['', __('Garden', 'vonk')],
              ['bar', __('Bar', 'vonk')],
            ]),
          ]
        : []),
      ...(told.documents.length > 0
        ? [
            field(__('Document', 'vonk'), 'src', [
              ['', __('That of the site', 'vonk')],
              ...told.documents.map((one) => [one, one]),
            ]),
          ]
        : []),
    ];
  }

  function picker(choose) {
    return el(
      Placeholder,
      { icon: 'heart', label: __('Vonk', 'vonk'), instructions: __('Which widget?', 'vonk') },
      el(
        'div',
        { className: 'vonk-choices' },
        told.widgets.map((name) =>
          el(
            Button,
            { key: name, variant: 'secondary', 'data-widget': name, onClick: () => choose(name) },
            el('span', null, el('strong', null, titleOf(name)), el('br'), (widgets[name] || [])[1]),
          ),
        ),
      ),
    );
  }

  function settings({ attributes, setAttributes }) {
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: titleOf(attributes.widget) },
        fieldsOf(attributes.widget).map(({ label, name, options }) =>
          el(options ? SelectControl : TextControl, {
            ...modern,
            key: name,
            label,
            value: attributes[name],
            onChange: (value) => setAttributes({ [name]: value }),
            ...(options && { options: options.map(([value, text]) => ({ value, label: text })) }),
          }),
        ),
      ),
    );
  }

  const noDocument = () =>
    el(
      Notice,
      { status: 'warning', isDismissible: false },
      __('There is no company.json on this site yet, so the widget has nothing to show.', 'vonk'),
      ' ',
      told.settings
        ? el('a', { href: told.settings }, __('Put one here', 'vonk'))
        : __('An administrator can put one here, under Settings → Vonk.', 'vonk'),
    );

  function Edit(props) {
    const { attributes, setAttributes } = props;
    const around = useBlockProps();
    if (!attributes.widget)
      return el(
        'div',
        around,
        picker((widget) => setAttributes({ widget })),
      );
    return el(
      Fragment,
      null,
      el(
        BlockControls,
        null,
        el(
          ToolbarGroup,
          null,
          el(ToolbarButton, {
            icon: 'update',
            label: sprintf(
              /* translators: %s: the name of a widget */
              __('Another widget than “%s”', 'vonk'),
              titleOf(attributes.widget),
            ),
            onClick: () => setAttributes({ widget: '' }),
          }),
        ),
      ),
      settings(props),
      el(
        'div',
        around,
        !told.hasDocument && !attributes.src ? noDocument() : null,
        // The real widget, as readers see it; in the editor nobody gives thanks by mistake.
        el(Disabled, null, el(wp.serverSideRender, { block: 'vonk/widget', attributes })),
      ),
    );
  }

  wp.blocks.registerBlockType('vonk/widget', {
    apiVersion: 2,
    title: __('Vonk', 'vonk'),
    description: __('Values, thanks, goals and what to share: a widget of your intranet.', 'vonk'),
    category: 'widgets',
    icon: 'heart',
    edit: Edit,
    save: () => null,
  });
})(window.wp, window.vonkEditor);
