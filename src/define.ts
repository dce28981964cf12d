/** Registers every element. Import this, or the `define` of a single element. */
import './context/define.js';
// generated: widgets, by `npm run generate` from src/widgets/widgets.json
import './widgets/values-card/define.js';
import './widgets/content-feed/define.js';
import './widgets/goal-tracker/define.js';
import './widgets/kudos-wall/define.js';
import './widgets/leaderboard/define.js';
import './widgets/impact/define.js';
import './widgets/preferences/define.js';
// end of widgets
