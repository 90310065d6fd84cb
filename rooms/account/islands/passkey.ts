import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

// Forms marked data-passkey ask the device before they are sent: the question comes from the form's own address, the answer goes
// along in the field `answer`. Without passkeys in the browser the form stays hidden and the other ways in remain.

const wants = { headers: { accept: "application/json" }, credentials: "same-origin" } as const;

async function answerOf(form: HTMLFormElement): Promise<string> {
  const asked = await fetch(form.action, wants);
  const optionsJSON = await asked.json();
  const answer =
    form.dataset.passkey === "create"
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON });
  return JSON.stringify(answer);
}

function connect(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = form.querySelector<HTMLInputElement>('input[name="answer"]');
    answerOf(form).then(
      (answer) => {
        if (field) field.value = answer;
        form.submit();
      },
      // turned away by the person or the device: the server says so in words
      () => form.submit(),
    );
  });
}

if (browserSupportsWebAuthn()) {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    connect(form);
    form.closest<HTMLElement>("[data-needs-script]")?.removeAttribute("hidden");
  }
}
