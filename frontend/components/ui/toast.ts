/** Shows a passing message. The toaster is fetched when first needed, not with the page. */
export async function toastSuccess(message: string, description?: string): Promise<void> {
  const { toast } = await import('sonner');
  toast.success(message, description ? { description } : undefined);
}

export async function toastError(message: string, description?: string): Promise<void> {
  const { toast } = await import('sonner');
  toast.error(message, description ? { description } : undefined);
}
