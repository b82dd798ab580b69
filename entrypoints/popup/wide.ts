import { useEffect, useState } from 'preact/hooks';

/** From this width on a list and what is opened from it stand side by side; popup.css has the same. */
const wideFrom = '(min-width: 640px)';

/** Whether the window has room for two panes. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wideFrom).matches);
  useEffect(() => {
    const query = matchMedia(wideFrom);
    const look = () => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide;
}
