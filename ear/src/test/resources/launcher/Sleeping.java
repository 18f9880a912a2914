void main() throws Exception { Thread.sleep(60_000); }
