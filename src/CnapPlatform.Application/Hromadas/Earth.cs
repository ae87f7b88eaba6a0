namespace CnapPlatform.Application.Hromadas;

/// <summary>Distances between places, as the crow flies.</summary>
internal static class Earth
{
    private const double RadiusKm = 6371;
    private const double KmInDegree = Math.PI * RadiusKm / 180;

    public static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        var (fromLat, toLat) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lat2));
        var halfLat = (toLat - fromLat) / 2;
        var halfLon = double.DegreesToRadians(lon2 - lon1) / 2;
        var chord = Square(Math.Sin(halfLat)) + (Math.Cos(fromLat) * Math.Cos(toLat) * Square(Math.Sin(halfLon)));
        return 2 * RadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>Degrees that hold everything within the radius, and somewhat more.</summary>
    public static (double South, double North, double West, double East) BoxAround(
        double latitude, double longitude, double radiusKm)
    {
        var lat = radiusKm / KmInDegree;
        var farthest = Math.Min(89, Math.Abs(latitude) + lat);
        var lon = radiusKm / (KmInDegree * Math.Cos(double.DegreesToRadians(farthest)));
        return (latitude - lat, latitude + lat, longitude - lon, longitude + lon);
    }

    private static double Square(double x) => x * x;
}
