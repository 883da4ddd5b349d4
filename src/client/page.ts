/** What every page does in the browser before anyone searches: theme button, copy and share buttons. No framework. */
import { setUpCopyButtons } from './copy.ts';
import { setUpTheme } from './theme.ts';

setUpTheme();
setUpCopyButtons();
