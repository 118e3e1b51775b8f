interface ToastAction {
  label: string;
  onClick: () => void;
}

/** Shows a passing message. The toaster is fetched when first needed, not with the page. */
export async function toastSuccess(
  message: string,
  description?: string,
  action?: ToastAction,
): Promise<void> {
  const { toast } = await import('sonner');
  toast.success(message, options(description, action));
}

/** Something happened that the reader did not ask for. */
export async function toastNotice(message: string, action?: ToastAction): Promise<void> {
  const { toast } = await import('sonner');
  toast.info(message, options(undefined, action));
}

export async function toastError(message: string, description?: string): Promise<void> {
  const { toast } = await import('sonner');
  toast.error(message, options(description, undefined));
}

function options(description: string | undefined, action: ToastAction | undefined) {
  return { ...(description ? { description } : {}), ...(action ? { action } : {}) };
}
