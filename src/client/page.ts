/** What every page does in the browser before anyone searches: theme button, copy and share buttons, the wait for a search,
 * the offline copy. No framework. */
import { setUpCopyButtons } from './copy.ts';
import { setUpOffline } from './offline.ts';
import { setUpSearch } from './search.ts';
import { setUpTheme } from './theme.ts';

setUpTheme();
setUpCopyButtons();
setUpSearch();
setUpOffline();
