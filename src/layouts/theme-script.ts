/** Runs before the first paint: sets the chosen theme, so that nothing flashes, and marks that scripts run. Kept tiny and inline. */
export const THEME_SCRIPT =
  "(function(d){d.classList.add('js');try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}})(document.documentElement)";
