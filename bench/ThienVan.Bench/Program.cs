Console.WriteLine("bench: assessment | import | serve");
