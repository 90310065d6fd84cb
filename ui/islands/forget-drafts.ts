const draftName = "michishirube draft ";

const words = {
  ja: "この機械に、まだ保存されていない下書きが残っています。サインアウトすると消えます。サインアウトしますか。",
  en: "This device still holds drafts that are not saved. Signing out removes them. Sign out?",
};

/** Signing out leaves nothing of what was typed on a shared machine, and asks first where a draft would be lost. */
export function forgetDraftsOnSignOut(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[action^="/signout"]')) {
    form.addEventListener("submit", (event) => {
      const drafts = draftNames();
      if (drafts.length > 0 && !window.confirm(words[page.documentElement.lang === "en" ? "en" : "ja"]))
        event.preventDefault();
      else for (const name of drafts) window.localStorage.removeItem(name);
    });
  }
}

/** None where the browser keeps nothing at all. */
function draftNames(): readonly string[] {
  try {
    return Object.keys(window.localStorage).filter((name) => name.startsWith(draftName));
  } catch {
    return [];
  }
}
